using System.Globalization;
using Workbench.Domain.Tickets.Time;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.Domain.Tickets.Relations;

/// <summary>
/// Adds a ticket to a bundle or takes it out, from either side and after triage too. The tickets of one bundle stay within four
/// hours: more than that is one escalation, which triage decides (K3).
/// </summary>
/// <param name="Members">All tickets that change, with their new bundle, each with the record of the change.</param>
/// <param name="NeedsBundle">Whether the members need a new bundle number.</param>
[Rule("K3")]
[Rule("K6")]
public sealed record BundleChange(IReadOnlyList<TicketTransition> Members, bool NeedsBundle)
{
    /// <summary>Bundles two tickets, and all that are bundled with either of them.</summary>
    /// <param name="others">The customer's other open tickets.</param>
    /// <param name="newBundleNo">The number for a new bundle; used only if neither ticket is in one.</param>
    public static Result<BundleChange> Add(
        Ticket ticket,
        int other,
        IReadOnlyList<Ticket> others,
        int newBundleNo,
        Actor actor,
        DateTime now
    )
    {
        if (other == ticket.Number)
        {
            return Refusal.Because(RefusalCode.SameTicketRelated, other);
        }

        if (!TicketCondition.CountsAtTriage.Holds(ticket))
        {
            return Refusal.Because(RefusalCode.NotOpenTicketOfCustomer, ticket.Number);
        }

        var open = others.Where(TicketCondition.CountsAtTriage.Holds).ToList();
        if (open.TrueForAll(t => t.Number != other))
        {
            return Refusal.Because(RefusalCode.NotOpenTicketOfCustomer, other);
        }

        var members = BundleRules.BundleOf(ticket, open, [other]);
        if (BundleRules.ExceedsFourHours(members))
        {
            return Refusal.Because(
                RefusalCode.BundleOverFourHours,
                BundleRules.TotalPlannedTime(members)
            );
        }

        var registered = members.Sum(t => t.RegisteredMinutes);
        if (
            FourHourLimit.CheckMerge(
                ticket,
                new(ticket.RegisteredMinutes),
                new(registered - ticket.RegisteredMinutes)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        var existing = members.Select(t => t.BundleNo).FirstOrDefault(no => no is not null);
        var bundleNo = existing ?? newBundleNo;
        return new BundleChange(
            [
                .. members
                    .Where(t => t.BundleNo != bundleNo)
                    .Select(t =>
                        TicketTransition.WithinState(
                            TicketChangeKind.AddedToBundle,
                            t with
                            {
                                BundleNo = bundleNo,
                            },
                            actor,
                            now,
                            Numbers(members, t)
                        )
                    ),
            ],
            existing is null
        );
    }

    /// <summary>
    /// Takes a ticket out of its bundle. If all open tickets of the customer pass four hours together, that asks for a reason
    /// (K3). A bundle of which one ticket would be left is dissolved.
    /// </summary>
    /// <param name="others">The customer's other open tickets.</param>
    /// <param name="bundled">All other tickets of the bundle, in whatever state.</param>
    public static Result<BundleChange> Remove(
        Ticket ticket,
        IReadOnlyList<Ticket> others,
        IReadOnlyList<Ticket> bundled,
        Actor actor,
        DateTime now,
        string reason
    )
    {
        if (ticket.BundleNo is null || !TicketCondition.CountsAtTriage.Holds(ticket))
        {
            return Refusal.Because(RefusalCode.NotInBundle, ticket.Number);
        }

        var alone = ticket with { BundleNo = null };
        if (BundleRules.RequiresReason(alone, others, []) && string.IsNullOrWhiteSpace(reason))
        {
            var open = others.Where(TicketCondition.CountsAtTriage.Holds).ToList();
            return Refusal.Because(
                RefusalCode.LeftOutReasonRequired,
                BundleRules.TotalPlannedTime([alone, .. open]),
                string.Join(
                    ", ",
                    open.Where(t => t.PlannedTime > Minutes.Zero).Select(t => t.Number)
                )
            );
        }

        if (TextCheck.Optional(FieldName.Reason, reason, Reason.MaxLength) is { } refusal)
        {
            return refusal;
        }

        IEnumerable<Ticket> leaving = bundled.Count == 1 ? [ticket, .. bundled] : [ticket];
        return new BundleChange(
            [
                .. leaving.Select(t =>
                    TicketTransition.WithinState(
                        TicketChangeKind.RemovedFromBundle,
                        t with
                        {
                            BundleNo = null,
                        },
                        actor,
                        now,
                        reason.Trim()
                    )
                ),
            ],
            NeedsBundle: false
        );
    }

    private static string Numbers(IReadOnlyList<Ticket> members, Ticket except) =>
        string.Join(
            ", ",
            members
                .Where(t => t.Number != except.Number)
                .Select(t => string.Create(CultureInfo.InvariantCulture, $"#{t.Number}"))
        );
}
