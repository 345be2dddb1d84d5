namespace Workbench.Domain.Tickets;

/// <summary>Why something out of the ordinary was done: never empty, kept with the change.</summary>
public static class Reason
{
    public const int MaxLength = 1_000;

    /// <summary>Null where the reason can be kept.</summary>
    public static Refusal? Check(string reason) =>
        TextCheck.Required(FieldName.Reason, reason, MaxLength);
}
