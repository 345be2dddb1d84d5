namespace Workbench.Domain.Notifications;

/// <summary>The alerts of the whole group. Each role is told those that it can act on.</summary>
/// <param name="Tickets">The alert of each ticket, the latest first. Many of a kind are told together.</param>
public sealed record GroupAlerts(
    IReadOnlyList<Notification> Tickets,
    IReadOnlyList<Notification> Escalations,
    IReadOnlyList<Notification> SignInLocks
)
{
    private readonly IReadOnlyList<Notification> told = TicketAlertGroups.Apply(Tickets);

    public static GroupAlerts None { get; } = new([], [], []);

    /// <summary>Returns whether people with these roles are told any alerts.</summary>
    public static bool Concern(Roles roles) =>
        (roles & (Roles.TeamLead | Roles.Sales | Roles.Administrator)) != Roles.None;

    public static bool ConcernEscalations(Roles roles) =>
        (roles & (Roles.TeamLead | Roles.Sales)) != Roles.None;

    public IReadOnlyList<Notification> For(Roles roles) =>
        [
            .. roles.HasFlag(Roles.TeamLead) ? told : [],
            .. ConcernEscalations(roles) ? Escalations : [],
            .. (roles & (Roles.TeamLead | Roles.Administrator)) != Roles.None ? SignInLocks : [],
        ];
}
