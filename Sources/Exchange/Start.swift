enum ExchangeStart {}
