using Workbench.Domain.Funding.Usage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Agreements.Usage;

/// <summary>Selects the lines behind one number of the usage: all, or those of a ticket, a month or an activity.</summary>
/// <param name="Ticket">Null with <see cref="UsageGrouping.Ticket"/> for hours that were drawn without one.</param>
/// <param name="Month">Its first day.</param>
public sealed record UsageSelection(
    UsageGrouping Grouping,
    int? Ticket = null,
    DateOnly? Month = null,
    Activity? Activity = null
)
{
    public static UsageSelection All { get; } = new(UsageGrouping.All);

    public static UsageSelection OfTicket(int? number) => new(UsageGrouping.Ticket, number);

    public static UsageSelection OfMonth(DateOnly month) => new(UsageGrouping.Month, Month: month);

    public static UsageSelection OfActivity(Activity? activity) =>
        new(UsageGrouping.Activity, Activity: activity);

    public bool Contains(UsageLine line) =>
        Grouping switch
        {
            UsageGrouping.All => true,
            UsageGrouping.Ticket => line.TicketNumber == Ticket,
            UsageGrouping.Month => line.Month == Month,
            UsageGrouping.Activity => line.Activity == Activity,
        };
}
