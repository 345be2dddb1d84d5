namespace Workbench.Domain.Billing;

/// <summary>What somebody decided about the first month that is billed here.</summary>
public sealed record BillingStartChoice
{
    /// <summary>The text of <see cref="Everything"/>.</summary>
    public const string EverythingText = "All";

    private BillingStartChoice(BillingMonth? month, bool isEverything) =>
        (Month, IsEverything) = (month, isEverything);

    /// <summary>Nobody decided.</summary>
    public static BillingStartChoice None { get; } = new(null, isEverything: false);

    /// <summary>Every month, those of imported history too.</summary>
    public static BillingStartChoice Everything { get; } = new(null, isEverything: true);

    public BillingMonth? Month { get; }

    public bool IsEverything { get; }

    public bool IsMade => IsEverything || Month is not null;

    /// <summary>Returns the choice of a text such as "2026-12" or "All"; null if the text is none.</summary>
    public static BillingStartChoice? Parse(string text) =>
        text.Trim() switch
        {
            "" => None,
            var all when string.Equals(all, EverythingText, StringComparison.OrdinalIgnoreCase) =>
                Everything,
            var typed => BillingMonth.Parse(typed) is { } month
                ? new(month, isEverything: false)
                : null,
        };

    public override string ToString() => IsEverything ? EverythingText : Month?.ToString() ?? "";
}
