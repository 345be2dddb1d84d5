using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Tickets.Triage;

/// <summary>
/// Tickets of one customer that belong together: which they are, what they are planned for together, and that they are
/// escalated as one once that passes four hours.
/// </summary>
[Rule("K3", Decides = true)]
public static class BundleRules
{
    /// <summary>Returns whether tickets that are handled together go to sales: the first is Large, or several pass four hours together.</summary>
    public static bool MustEscalate(IReadOnlyList<Ticket> members) =>
        members[0].Size == SizeClass.Large || (members.Count > 1 && ExceedsFourHours(members));

    /// <summary>Returns whether tickets are planned for more than four hours together.</summary>
    public static bool ExceedsFourHours(IEnumerable<Ticket> tickets) =>
        TotalPlannedTime(tickets) > FourHourLimit.Max;

    /// <summary>Adds up the planned time of tickets that are handled together.</summary>
    public static Minutes TotalPlannedTime(IEnumerable<Ticket> tickets) =>
        new(tickets.Sum(t => t.PlannedTime.Value));

    /// <summary>Returns the ticket, then all that would be handled with it: those named, and who is in a bundle with any of them.</summary>
    /// <param name="sized">With the size that is thought of.</param>
    public static IReadOnlyList<Ticket> BundleOf(
        Ticket sized,
        IReadOnlyList<Ticket> others,
        IReadOnlyList<int> bundledWith
    ) =>
        [
            sized,
            .. FindBundled(
                sized,
                [.. others.Where(TicketCondition.CountsAtTriage.Holds)],
                bundledWith
            ),
        ];

    /// <summary>Returns whether leaving other tickets out of the bundle asks for a reason.</summary>
    /// <param name="sized">With the size that is thought of.</param>
    /// <param name="bundledWith">Those that belong to it.</param>
    public static bool RequiresReason(
        Ticket sized,
        IReadOnlyList<Ticket> others,
        IReadOnlyList<int> bundledWith
    )
    {
        var open = others.Where(TicketCondition.CountsAtTriage.Holds).ToList();
        return RequiresReason(sized, open, [.. open.Except(FindBundled(sized, open, bundledWith))]);
    }

    /// <summary>Those named, and all that are in a bundle with them or with the ticket already.</summary>
    private static List<Ticket> FindBundled(
        Ticket ticket,
        List<Ticket> open,
        IReadOnlyList<int> bundledWith
    )
    {
        var bundles = open.Where(t => bundledWith.Contains(t.Number))
            .Append(ticket)
            .Select(t => t.BundleNo)
            .OfType<int>()
            .ToHashSet();
        return
        [
            .. open.Where(t =>
                bundledWith.Contains(t.Number) || (t.BundleNo is { } no && bundles.Contains(no))
            ),
        ];
    }

    /// <summary>All together pass four hours, and some of what they come to is left out. What is Large by itself needs no others for it.</summary>
    private static bool RequiresReason(Ticket sized, List<Ticket> open, List<Ticket> leftOut) =>
        sized.Size != SizeClass.Large
        && TotalPlannedTime(leftOut) > Minutes.Zero
        && ExceedsFourHours([sized, .. open]);
}
