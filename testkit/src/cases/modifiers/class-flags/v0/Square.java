class Square extends Shape {
}
