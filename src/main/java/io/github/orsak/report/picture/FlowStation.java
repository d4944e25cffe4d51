package io.github.orsak.report.picture;

/** A station on the way of a request, with the place of its middle in the picture. */
enum FlowStation {
  DEVICE(65, 45),
  PROXY(225, 45),
  IIS(385, 45),
  NDES(545, 45),
  POLICY_MODULE(705, 45),
  REGISTRATION_POINT(865, 45),
  CA(545, 165),
  CONNECTOR(865, 165),
  INTUNE(1045, 165);

  private final double x;
  private final double y;

  FlowStation(double x, double y) {
    this.x = x;
    this.y = y;
  }

  double x() {
    return x;
  }

  double y() {
    return y;
  }
}
