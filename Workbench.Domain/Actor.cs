namespace Workbench.Domain;

/// <summary>The person, or the program itself (jobs, imports), that performs a command.</summary>
public sealed record Actor(int Id, string Name, Roles Roles)
{
    /// <summary>The program itself, run by a schedule or from an operator's command line.</summary>
    public static Actor Program { get; } =
        new(0, "Workbench", Roles.Technician | Roles.Sales | Roles.TeamLead | Roles.Administrator);

    public bool HasAny(Roles roles) => (Roles & roles) != Roles.None;
}
