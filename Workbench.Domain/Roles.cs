namespace Workbench.Domain;

/// <summary>The roles of a person in the service group. A person can have several.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Technician = 1,
    Sales = 2,
    TeamLead = 4,
    Administrator = 8,
}
