namespace Workbench.Domain.Agreements;

/// <summary>A customer's running agreement: a chain of terms that starts at the anchor.</summary>
/// <param name="Anchor">First day of the first term; every term is computed from it (A1).</param>
/// <param name="Package">Name of the package in force.</param>
/// <param name="LastDay">The agreement's last day, when it was ended.</param>
/// <param name="NextPackage">The package from the next reset on, where another was chosen (A11).</param>
/// <param name="NextDueOn">The day of the next reset, or of the end; null where nothing is to come (N1, S3).</param>
/// <param name="EndScheduledOn">The day on which the end was ordered: on it, it can be undone (S3).</param>
public sealed record ServiceAgreement(
    int CustomerId,
    DateOnly Anchor,
    string Package,
    DateOnly? LastDay,
    string? NextPackage = null,
    DateOnly? NextDueOn = null,
    DateOnly? EndScheduledOn = null
)
{
    /// <summary>The last day is past and what remained has lapsed (S3).</summary>
    public bool IsOver => LastDay is not null && NextDueOn is null;

    /// <summary>The day on which a term of the agreement ends: the next one's start, or the day after the last.</summary>
    public DateOnly EndDateOf(TermDates term) =>
        LastDay is { } last && last < term.End ? last.AddDays(1) : term.End;

    /// <summary>The same agreement, due when a term ends.</summary>
    public ServiceAgreement WithNextDueAfter(TermDates term) =>
        this with
        {
            NextDueOn = EndDateOf(term),
        };

    /// <summary>Whether the agreement covers a day: within its first term or later, and not after its last day.</summary>
    public bool Covers(DateOnly on) => on >= Anchor && (LastDay is not { } last || on <= last);

    /// <summary>The term that a day lies in; the day must not lie before the anchor.</summary>
    public TermDates TermOn(DateOnly on) => TermDates.Containing(Anchor, on);
}
