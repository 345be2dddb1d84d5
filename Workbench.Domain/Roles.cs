namespace Workbench.Domain;

/// <summary>What a person does in the service group. A person can have several.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Technician = 1,
    Sales = 2,
    TeamLead = 4,
    Administrator = 8,
}
