using Workbench.App.Shell.Formatting;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing;

/// <summary>The addresses of the page, relative to the base of the document.</summary>
public static class BillingLinks
{
    public static string Month(BillingMonth month) => $"billing?month={month}";

    public static string Lines(BillingHandOver handOver) =>
        $"{Month(handOver.Month)}&lines={Formats.Invariant(handOver.No)}";
}
