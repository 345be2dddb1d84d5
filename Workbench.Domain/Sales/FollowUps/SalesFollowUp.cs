using Workbench.Domain.Sales.Tasks;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Sales.FollowUps;

/// <summary>
/// What somebody did about a task of the sales desk: the customer was contacted, or the task was put off. Append-only; the latest
/// one of a task counts.
/// </summary>
/// <param name="No">Counted per customer.</param>
/// <param name="Channel">The channel of a contact; null if there was none.</param>
/// <param name="Note">What was said, or why the task was put off; may be empty for a contact.</param>
/// <param name="RemindOn">The day in Stockholm on which the task is to be done again.</param>
/// <param name="RecordedAt">UTC.</param>
public sealed record SalesFollowUp(
    int CustomerId,
    int No,
    SalesTaskKind Task,
    int? TicketNumber,
    SalesFollowUpKind Kind,
    ContactChannel? Channel,
    string Note,
    DateOnly RemindOn,
    DateTime RecordedAt,
    int RecordedById,
    string RecordedByName
) : IAppendOnly
{
    public const int MaxNoteLength = Reason.MaxLength;

    /// <summary>The longest time, in days, for which a task can be put off.</summary>
    public const int MaxDaysAhead = 366;

    public const int MaxSaidByLength = 100;

    /// <summary>Who at the customer was spoken to; empty if nobody wrote it down.</summary>
    public string SaidBy { get; init; } = "";

    /// <summary>The day of the lapse of which the customer was warned (N7); null for other tasks.</summary>
    public DateOnly? LapsesOn { get; init; }

    /// <summary>The threshold of the warning in days; null for other tasks.</summary>
    public int? ThresholdDays { get; init; }

    /// <summary>The customer's latest hours source when the warning was recorded; null for other tasks.</summary>
    public int? NewestSourceNo { get; init; }

    public SalesTaskKey Key => new(Task, CustomerId, TicketNumber);

    public LapseWarning? Warning =>
        LapsesOn is { } on && ThresholdDays is { } days && NewestSourceNo is { } source
            ? new(on, days, source)
            : null;

    /// <summary>Records a contact. Refuses a day that is not ahead.</summary>
    public static Result<SalesFollowUp> Contact(
        SalesTaskKey task,
        int no,
        ContactChannel channel,
        string note,
        DateOnly remindOn,
        Actor actor,
        DateTime now
    ) =>
        (TextCheck.Optional(FieldName.Note, note, MaxNoteLength) ?? CheckDay(remindOn, now))
            is { } refusal
            ? refusal
            : Create(
                task,
                no,
                SalesFollowUpKind.Contacted,
                channel,
                note.Trim(),
                remindOn,
                actor,
                now
            );

    /// <summary>Names the person at the customer who was spoken to. Refuses a name that is too long or can't be stored.</summary>
    public Result<SalesFollowUp> WithContact(string saidBy) =>
        TextCheck.OptionalLine(FieldName.SaidBy, saidBy, MaxSaidByLength) is { } refusal
            ? refusal
            : this with
            {
                SaidBy = saidBy.Trim(),
            };

    /// <summary>Records that the customer was warned of lapsing hours. The next reminder follows from the rule (N7).</summary>
    [Rule("N7")]
    public static Result<SalesFollowUp> Warn(
        SalesTask.LapsingHours lapsing,
        int no,
        ContactChannel channel,
        string note,
        Actor actor,
        DateTime now
    ) =>
        TextCheck.Optional(FieldName.Note, note, MaxNoteLength) is { } refusal
            ? refusal
            : Create(
                lapsing.Key,
                no,
                SalesFollowUpKind.Contacted,
                channel,
                note.Trim(),
                LapseWarningRules.NextWarningOn(lapsing.LapsesOn, lapsing.ThresholdDays),
                actor,
                now
            ) with
            {
                LapsesOn = lapsing.LapsesOn,
                ThresholdDays = lapsing.ThresholdDays,
                NewestSourceNo = lapsing.NewestSourceNo,
            };

    /// <summary>Puts a task off. Refuses a missing reason and a day that is not ahead.</summary>
    public static Result<SalesFollowUp> Snooze(
        SalesTaskKey task,
        int no,
        string reason,
        DateOnly until,
        Actor actor,
        DateTime now
    ) =>
        (TextCheck.Required(FieldName.Reason, reason, MaxNoteLength) ?? CheckDay(until, now))
            is { } refusal
            ? refusal
            : Create(
                task,
                no,
                SalesFollowUpKind.Snoozed,
                channel: null,
                reason.Trim(),
                until,
                actor,
                now
            );

    /// <summary>Takes a task up again before its day.</summary>
    public static SalesFollowUp Resume(SalesTaskKey task, int no, Actor actor, DateTime now) =>
        Create(
            task,
            no,
            SalesFollowUpKind.Resumed,
            channel: null,
            "",
            StockholmTime.DateOf(now),
            actor,
            now
        );

    private static SalesFollowUp Create(
        SalesTaskKey task,
        int no,
        SalesFollowUpKind kind,
        ContactChannel? channel,
        string note,
        DateOnly remindOn,
        Actor actor,
        DateTime now
    ) =>
        new(
            task.CustomerId,
            no,
            task.Kind,
            task.TicketNumber,
            kind,
            channel,
            note,
            remindOn,
            now,
            actor.Id,
            actor.Name
        );

    private static Refusal? CheckDay(DateOnly day, DateTime now)
    {
        var today = StockholmTime.DateOf(now);
        return day > today && day <= today.AddDays(MaxDaysAhead)
            ? null
            : Refusal.Because(
                RefusalCode.ReminderDateOutOfRange,
                today.AddDays(1),
                today.AddDays(MaxDaysAhead)
            );
    }
}
