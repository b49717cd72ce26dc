class Impl implements Mid {}
