using Workbench.Domain.Delivery.Absences;

namespace Workbench.Domain.Delivery.Decisions;

/// <summary>A team lead leaves the tickets of an absent person with that person, and decides again on a day (D7).</summary>
/// <param name="No">Counted per person; the latest counts.</param>
/// <param name="DecideOn">The date in Stockholm from which the tickets are listed again.</param>
/// <param name="At">UTC.</param>
[Rule("D7")]
public sealed record HandOverPostponement(
    int PersonId,
    int No,
    DateOnly DecideOn,
    string Reason,
    DateTime At,
    int ActorId,
    string ActorName
) : IAppendOnly
{
    /// <summary>Refuses a missing reason, and a day that is not ahead or after the person is back.</summary>
    /// <param name="away">The absence of today; null if the person is not away.</param>
    public static Result<HandOverPostponement> Create(
        int personId,
        int no,
        DateOnly decideOn,
        string reason,
        AwayPerson? away,
        Actor actor,
        DateTime now
    )
    {
        var today = StockholmTime.DateOf(now);
        return
            (Tickets.Reason.Check(reason) ?? CheckDay(decideOn, today, LastDay(away, today)))
                is { } refusal
            ? refusal
            : new HandOverPostponement(
                personId,
                no,
                decideOn,
                reason.Trim(),
                now,
                actor.Id,
                actor.Name
            );
    }

    /// <summary>Returns the last day that can be chosen: the first working day after the absence.</summary>
    public static DateOnly LastDay(AwayPerson? away, DateOnly today) =>
        WorkingCalendar.FirstWorkingDay((away?.Until ?? today).AddDays(1));

    /// <summary>Returns whether the tickets are left with the person on the day.</summary>
    public bool HoldsOn(DateOnly day) => day < DecideOn;

    private static Refusal? CheckDay(DateOnly day, DateOnly today, DateOnly last) =>
        day > today && day <= last
            ? null
            : Refusal.Because(RefusalCode.ReminderDateOutOfRange, today.AddDays(1), last);
}
