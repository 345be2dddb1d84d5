namespace Workbench.Domain.Forecasting;

/// <summary>A change whose effect is asked for.</summary>
[Rule("D5")]
public abstract record ForecastScenario
{
    /// <summary>Returns the changed input, and the tickets in their new order.</summary>
    /// <param name="tickets">The open tickets, and a new one with the number zero behind them.</param>
    internal abstract (ForecastInput Input, IReadOnlyList<OpenTicket> Tickets) Apply(
        ForecastInput input,
        IReadOnlyList<OpenTicket> tickets
    );

    /// <summary>People are away, or others help, on the days of a range.</summary>
    /// <param name="Count">Negative for absences.</param>
    public sealed record People(DateOnly From, DateOnly To, double Count) : ForecastScenario
    {
        internal override (ForecastInput Input, IReadOnlyList<OpenTicket> Tickets) Apply(
            ForecastInput input,
            IReadOnlyList<OpenTicket> tickets
        ) =>
            (
                input with
                {
                    Capacity = input.Capacity.Add(From, To, Count, input.GroupSize),
                },
                tickets
            );
    }

    /// <summary>More tickets are submitted now. They come behind those that wait.</summary>
    public sealed record MoreTickets(int Count) : ForecastScenario
    {
        internal override (ForecastInput Input, IReadOnlyList<OpenTicket> Tickets) Apply(
            ForecastInput input,
            IReadOnlyList<OpenTicket> tickets
        ) =>
            (
                input,
                [
                    .. tickets.Take(tickets.Count - 1),
                    .. Enumerable.Range(1, Count).Select(i => tickets[^1] with { Number = -i }),
                    tickets[^1],
                ]
            );
    }

    /// <summary>A waiting ticket is moved to the front of the queue, behind what is started.</summary>
    public sealed record MoveToFront(int Number) : ForecastScenario
    {
        internal override (ForecastInput Input, IReadOnlyList<OpenTicket> Tickets) Apply(
            ForecastInput input,
            IReadOnlyList<OpenTicket> tickets
        )
        {
            var moved = tickets.Where(t => t.Number == Number && Number != 0).ToList();
            var others = tickets.Except(moved).ToList();
            var started = others.TakeWhile(t => t.Kind == OpenTicketKind.Started).Count();
            return (input, [.. others.Take(started), .. moved, .. others.Skip(started)]);
        }
    }
}
