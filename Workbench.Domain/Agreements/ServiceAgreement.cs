namespace Workbench.Domain.Agreements;

/// <summary>A customer's running agreement: a chain of terms that starts at the anchor.</summary>
/// <param name="Anchor">First day of the first term; every term is computed from it (A1).</param>
/// <param name="Package">Name of the package in force.</param>
/// <param name="EndedOn">The agreement's last day, when it was ended.</param>
public sealed record ServiceAgreement(
    int CustomerId,
    DateOnly Anchor,
    string Package,
    DateOnly? EndedOn
)
{
    /// <summary>Whether the agreement covers a day: within its first term or later, and not after its last day.</summary>
    public bool Covers(DateOnly on) => on >= Anchor && (EndedOn is not { } last || on <= last);

    /// <summary>The term that a day lies in; the day must not lie before the anchor.</summary>
    public TermDates TermOn(DateOnly on) => TermDates.Containing(Anchor, on);
}
