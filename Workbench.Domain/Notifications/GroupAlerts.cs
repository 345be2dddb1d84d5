namespace Workbench.Domain.Notifications;

/// <summary>The alerts of the whole group. Each role is told those that it can act on.</summary>
public sealed record GroupAlerts(
    IReadOnlyList<Notification> Tickets,
    IReadOnlyList<Notification> Escalations,
    IReadOnlyList<Notification> SignInLocks
)
{
    public static GroupAlerts None { get; } = new([], [], []);

    /// <summary>Returns whether people with these roles are told any alerts.</summary>
    public static bool Concern(Roles roles) =>
        (roles & (Roles.TeamLead | Roles.Sales | Roles.Administrator)) != Roles.None;

    public static bool ConcernEscalations(Roles roles) =>
        (roles & (Roles.TeamLead | Roles.Sales)) != Roles.None;

    public IReadOnlyList<Notification> For(Roles roles) =>
        [
            .. roles.HasFlag(Roles.TeamLead) ? Tickets : [],
            .. ConcernEscalations(roles) ? Escalations : [],
            .. (roles & (Roles.TeamLead | Roles.Administrator)) != Roles.None ? SignInLocks : [],
        ];
}
