enum TestingStart {}
