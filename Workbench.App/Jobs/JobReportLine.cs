using System.Globalization;
using Workbench.App.Features.Agreements.TermResets;

namespace Workbench.App.Jobs;

/// <summary>One line of the report of a job run: the subject and the result.</summary>
public sealed record JobReportLine(string Subject, string Text, bool Failed)
{
    public static JobReportLine From(ResetReport.CustomerReset line) =>
        new(
            line.Customer,
            string.Create(
                CultureInfo.InvariantCulture,
                $"term {line.Report.TermStart:yyyy-MM-dd} closed on {line.Report.ResetOn:yyyy-MM-dd}: lapsed {line.Report.LapsedMinutes}, carried {line.Report.CarriedMinutes}, granted {line.Report.GrantedMinutes}, balance {line.Report.BalanceAfter}"
            ),
            Failed: false
        );

    public static JobReportLine From(ResetReport.EndedAgreement line) =>
        new(
            line.Customer,
            string.Create(
                CultureInfo.InvariantCulture,
                $"ended after {line.Settlement.LastDay:yyyy-MM-dd}: overdrawn {line.Settlement.OverdrawMinutes}, owed {line.Settlement.OwedOre} öre"
            ),
            Failed: false
        );

    public static JobReportLine From(ResetReport.FailedReset line) =>
        new(line.Customer, line.Reason, Failed: true);
}
