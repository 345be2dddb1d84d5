namespace Workbench.Domain.Billing;

/// <summary>
/// From which month is billed here. As long as nobody decided it, what was imported counts as invoiced elsewhere: the months before
/// the end of the imported history are not billed.
/// </summary>
/// <param name="FirstMonth">The first month that is billed; null for all.</param>
/// <param name="ImportedUntil">The last day of the imported history, if nobody has decided yet; null if nothing is open.</param>
public sealed record BillingStart(BillingMonth? FirstMonth, DateOnly? ImportedUntil)
{
    public bool IsSettled => ImportedUntil is null;

    /// <param name="importedUntil">The last day of the imported history; null if nothing was imported.</param>
    public static BillingStart Decide(BillingStartChoice choice, DateOnly? importedUntil) =>
        choice.IsMade || importedUntil is not { } until
            ? new(choice.Month, null)
            : new(BillingMonth.FromDate(until.AddDays(1)), until);

    /// <summary>Returns whether nothing of a month is billed here.</summary>
    public bool IsBefore(BillingMonth month) => FirstMonth is { } first && month < first;
}
