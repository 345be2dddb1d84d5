namespace Workbench.Domain.Delivery;

/// <summary>A time of the year in which delivering takes longer.</summary>
/// <param name="From">First day in Stockholm.</param>
/// <param name="To">Last day in Stockholm.</param>
/// <param name="ExtraDays">Calendar days by which both bounds of the target move for tickets submitted in it.</param>
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
