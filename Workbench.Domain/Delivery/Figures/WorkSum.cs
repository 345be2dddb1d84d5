namespace Workbench.Domain.Delivery.Figures;

/// <summary>The minutes that a technician registered for a day; corrections are subtracted (K7).</summary>
public sealed record WorkSum(int TechnicianId, DateOnly Day, int Minutes);
