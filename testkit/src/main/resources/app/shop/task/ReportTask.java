package shop.task;

import shop.service.ReportService;

public class ReportTask implements Task {
  private final ReportService reports;

  public ReportTask(ReportService reports) {
    this.reports = reports;
  }

  @Override
  public String run(int round) {
    return "round " + round + " " + reports.headline();
  }

  @Override
  public String name() {
    return "report";
  }
}
