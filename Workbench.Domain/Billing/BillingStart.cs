namespace Workbench.Domain.Billing;

/// <summary>
/// From which day is billed here. As long as nobody decided it, what was imported counts as invoiced elsewhere: billing begins on
/// the day after the imported history.
/// </summary>
/// <param name="FirstDay">The first day whose charges are billed; null for all.</param>
/// <param name="ImportedUntil">The last day of the imported history, if nobody has decided yet; null if nothing is open.</param>
public sealed record BillingStart(DateOnly? FirstDay, DateOnly? ImportedUntil)
{
    public bool IsSettled => ImportedUntil is null;

    /// <param name="importedUntil">The last day of the imported history; null if nothing was imported.</param>
    public static BillingStart Decide(BillingStartChoice choice, DateOnly? importedUntil) =>
        choice.IsMade || importedUntil is not { } until
            ? new(choice.FirstDay, null)
            : new(until.AddDays(1), until);

    /// <summary>Returns whether nothing of a month is billed here.</summary>
    public bool IsBefore(BillingMonth month) => FirstDay is { } first && month.LastDay < first;

    /// <summary>Returns whether days of a month wait for somebody to decide whether they are billed here.</summary>
    public bool IsUndecided(BillingMonth month) => !IsSettled && month.FirstDay < FirstDay;
}
