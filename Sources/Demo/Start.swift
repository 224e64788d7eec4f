enum DemoStart {}
