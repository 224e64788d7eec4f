enum BrokerageStart {}
