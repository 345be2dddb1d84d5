namespace Workbench.Domain.Delivery.Absences;

/// <summary>The part of each day on which a person is away. Stored by name.</summary>
public enum DayPart
{
    WholeDay,
    Morning,
    Afternoon,
}
