namespace Workbench.Domain.Tickets;

/// <summary>The reason that a person gives for an unusual action: required, stored with the change.</summary>
public static class Reason
{
    public const int MaxLength = 1_000;

    /// <summary>Returns null if the reason can be stored, otherwise the refusal.</summary>
    public static Refusal? Check(string reason) =>
        TextCheck.Required(FieldName.Reason, reason, MaxLength);
}
