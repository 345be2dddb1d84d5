using Workbench.Domain;

namespace Workbench.App.Commands;

/// <summary>The roles that may run a use case or a query; without it nobody may.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AllowedForAttribute(Roles roles) : Attribute
{
    /// <summary>Everybody who can sign in.</summary>
    public const Roles Anybody =
        Roles.Technician | Roles.Sales | Roles.TeamLead | Roles.Administrator;

    public Roles Roles { get; } = roles;
}
