namespace Workbench.App.Shell.Slots;

/// <summary>
/// A parameter that the page of a slot gives to each contribution. A contribution declares those that it needs.
/// </summary>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
public sealed class SlotParameterAttribute(string name, Type type) : Attribute
{
    public string Name { get; } = name;

    public Type Type { get; } = type;
}
