using System.Globalization;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Overview;

/// <summary>Which escalations the board shows, as its address says.</summary>
/// <param name="IsMine">Whether it shows only those of the current person. Those to pick up belong to everybody.</param>
/// <param name="Customer">What was typed of the customer's name or number; empty for all customers.</param>
/// <param name="Stage">The only column shown, with more rows; null for the whole board.</param>
public sealed record EscalationFilter(bool IsMine, string Customer, EscalationStage? Stage)
{
    public const string Mine = "mine";
    public const string Everyone = "everyone";

    /// <summary>The columns of the board. Withdrawn escalations stand beside the declined ones.</summary>
    public static IReadOnlyList<EscalationStage> Columns { get; } =
    [
        EscalationStage.ToPickUp,
        EscalationStage.PickedUp,
        EscalationStage.Offered,
        EscalationStage.Won,
        EscalationStage.Declined,
        EscalationStage.Returned,
    ];

    public bool IsCustomerGiven => Customer.Trim().Length > 0;

    /// <summary>The address of the board with this filter.</summary>
    public string Address
    {
        get
        {
            List<string> parts = [$"owner={(IsMine ? Mine : Everyone)}"];
            if (IsCustomerGiven)
            {
                parts.Add($"customer={Uri.EscapeDataString(Customer.Trim())}");
            }

            if (Stage is { } stage)
            {
                parts.Add($"stage={NameOf(stage)}");
            }

            return $"escalations?{string.Join('&', parts)}";
        }
    }

    /// <summary>Reads the filter of an address. What it doesn't say, or says wrongly, is the default.</summary>
    /// <param name="isMineByDefault">Whether the current person has escalations of their own.</param>
    public static EscalationFilter From(
        string? owner,
        string? customer,
        string? stage,
        bool isMineByDefault
    ) =>
        new(
            string.Equals(owner, Mine, StringComparison.OrdinalIgnoreCase)
                || (
                    isMineByDefault
                    && !string.Equals(owner, Everyone, StringComparison.OrdinalIgnoreCase)
                ),
            customer ?? "",
            Enum.TryParse<EscalationStage>(stage, ignoreCase: true, out var parsed)
            && Columns.Contains(parsed)
                ? parsed
                : null
        );

#pragma warning disable CA1308 // Addresses are in lower case.
    private static string NameOf(EscalationStage stage) =>
        stage.ToString().ToLower(CultureInfo.InvariantCulture);
#pragma warning restore CA1308
}
