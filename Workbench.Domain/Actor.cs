namespace Workbench.Domain;

/// <summary>Who asks for something: a person, or the program itself (jobs, imports).</summary>
public sealed record Actor(int Id, string Name, Roles Roles)
{
    /// <summary>The program acting on a schedule or at an operator's command line.</summary>
    public static Actor Program { get; } =
        new(0, "Workbench", Roles.Technician | Roles.Sales | Roles.TeamLead | Roles.Administrator);

    public bool HasAny(Roles roles) => (Roles & roles) != Roles.None;
}
