enum PostStart {}
