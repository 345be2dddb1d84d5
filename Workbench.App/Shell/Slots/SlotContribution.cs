namespace Workbench.App.Shell.Slots;

/// <summary>A component that one feature contributes to a slot of another feature's page.</summary>
public sealed record SlotContribution(Slot Slot, Type Component);
