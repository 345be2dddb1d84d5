namespace Workbench.Domain;

/// <summary>
/// Names the rule of the service agreement that a type, member or test carries, so that anyone finds rule from code and
/// code from rule. <c>docs/rules.md</c> is generated from it.
/// </summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class RuleAttribute(string number) : Attribute
{
    /// <summary>The rule's number, such as <c>A7</c> or <c>K4</c>.</summary>
    public string Number { get; } = number;
}
