namespace Workbench.App.Shell.Slots;

/// <summary>A part that one feature brings to another's page. The page only names the place.</summary>
public sealed record SlotContribution(Slot Slot, Type Component);
