enum Kind implements Right {
  A,
  B {
  }
}
