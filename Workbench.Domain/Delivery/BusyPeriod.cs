namespace Workbench.Domain.Delivery;

/// <summary>Dates in which the delivery target is extended (D3).</summary>
/// <param name="From">First date in Stockholm.</param>
/// <param name="To">Last date in Stockholm.</param>
/// <param name="ExtraDays">Days added to both bounds of the target for tickets submitted in the period.</param>
[Rule("D3")]
public sealed record BusyPeriod(int Id, DateOnly From, DateOnly To, int ExtraDays, string Note)
{
    public const int MaxExtraDays = 60;
    public const int MaxNoteLength = 200;

    public static Result<BusyPeriod> Create(
        int id,
        DateOnly from,
        DateOnly to,
        int extraDays,
        string note
    ) =>
        to < from ? Refusal.Because(RefusalCode.PeriodEndsBeforeStart, from, to)
        : extraDays is < 1 or > MaxExtraDays
            ? Refusal.Because(RefusalCode.ExtraDaysOutOfRange, MaxExtraDays)
        : TextCheck.Required(FieldName.Note, note, MaxNoteLength) is { } refusal ? refusal
        : new BusyPeriod(id, from, to, extraDays, note.Trim());
}
