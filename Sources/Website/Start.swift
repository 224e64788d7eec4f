enum WebsiteStart {}
