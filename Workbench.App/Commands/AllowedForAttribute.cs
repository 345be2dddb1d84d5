using Workbench.Domain;

namespace Workbench.App.Commands;

/// <summary>Names the roles that may run a use case or a query. Without this attribute nobody may run it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AllowedForAttribute(Roles roles) : Attribute
{
    /// <summary>All roles: everybody who can sign in.</summary>
    public const Roles Anybody =
        Roles.Technician | Roles.Sales | Roles.TeamLead | Roles.Administrator;

    public Roles Roles { get; } = roles;
}
