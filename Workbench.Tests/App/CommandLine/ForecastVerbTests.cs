using System.Globalization;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.CommandLine;

[Rule("D5")]
public sealed class ForecastVerbTests
{
    [Theory]
    [InlineData("history")]
    [InlineData("replay")]
    public async Task A_backtest_prints_its_scores_and_both_baselines(string kind)
    {
        using var program = new AgreementImportFolder();
        var file = WriteHistory();
        string[] args = ["forecast", "--backtest", file];

        var report = await program.RunForJsonAsync(
            string.Equals(kind, "replay", StringComparison.Ordinal) ? [.. args, "--fifo"] : args
        );

        report.GetProperty("tickets").GetInt32().Should().BeGreaterThan(2000);
        report.GetProperty("pinball").GetDouble().Should().BePositive();
        var coverage = report.GetProperty("coverage");
        coverage.GetProperty("85").GetDouble().Should().BeApproximately(85, 5);
        coverage.GetProperty("95").GetDouble().Should().BeApproximately(95, 5);
        report.GetProperty("medianWidthDays").GetDouble().Should().BePositive();
        report
            .GetProperty("baselines")
            .EnumerateArray()
            .Select(b => b.GetProperty("name").GetString())
            .Should()
            .Equal("last 100", "weeks of the last 60 days by position");
        File.Delete(file);
    }

    [Fact]
    public async Task A_backtest_prints_a_table()
    {
        using var program = new AgreementImportFolder();
        var file = WriteHistory();

        var (exit, printed, _) = await program.RunAsync(
            "forecast",
            "--backtest",
            file,
            "--from",
            "2024-06-01"
        );

        exit.Should().Be(0);
        printed.Should().Contain("from 2024-06-01").And.Contain("pinball").And.Contain("last 100");
        File.Delete(file);
    }

    [Fact]
    public async Task A_file_without_the_columns_is_refused_with_a_sentence()
    {
        using var program = new AgreementImportFolder();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "arrived,closed\n2026-01-01,2026-01-02\n");

        var (exit, _, error) = await program.RunAsync("forecast", "--backtest", file);

        exit.Should().Be(1);
        error.Should().Contain("has no column last_resolved");
        File.Delete(file);
    }

    [Fact]
    public async Task Without_enough_deliveries_the_queue_has_no_dates()
    {
        using var program = new AgreementImportFolder().AddTicketRow(
            30,
            "2026-05-04T09:00:00",
            "Medium",
            "Queued"
        );
        await program.ImportAsync("2026-06-01");

        var (exit, printed, _) = await program.RunAsync("forecast");

        exit.Should().Be(0);
        printed.Should().Contain("too few for a forecast");
        (await program.RunForJsonAsync("forecast"))
            .GetProperty("refusal")
            .GetString()
            .Should()
            .Be("ForecastPastTooThin");
    }

    private static string WriteHistory()
    {
        var file = Path.GetTempFileName();
        File.WriteAllLines(
            file,
            [
                "case,arrived,last_resolved",
                .. GeneratedHistory
                    .Create(GeneratedHistory.Kind.Steady, 3)
                    .Select(
                        (t, i) =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{i},{t.Arrived:yyyy-MM-dd HH:mm:ss},{t.Delivered:yyyy-MM-dd HH:mm:ss}"
                            )
                    ),
            ]
        );
        return file;
    }
}
