using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People;

/// <summary>Lists roles one by one with their display names.</summary>
public static class RoleList
{
    public static IReadOnlyList<Roles> All { get; } =
    [.. Enum.GetValues<Roles>().Where(r => r != Roles.None)];

    public static IEnumerable<Roles> Split(Roles roles) => All.Where(r => roles.HasFlag(r));

    public static string Name(Roles role) =>
        role switch
        {
            Roles.Technician => AccountsTexts.People_RoleTechnician,
            Roles.Sales => AccountsTexts.People_RoleSales,
            Roles.TeamLead => AccountsTexts.People_RoleTeamLead,
            Roles.Administrator => AccountsTexts.People_RoleAdministrator,
            Roles.None => "",
        };

    public static string Names(Roles roles) => string.Join(", ", Split(roles).Select(Name));
}
