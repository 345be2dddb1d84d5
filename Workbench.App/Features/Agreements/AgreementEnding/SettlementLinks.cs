using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.AgreementEnding;

/// <summary>Builds the link to a settlement that can be printed, relative to the base address.</summary>
internal static class SettlementLinks
{
    public static string ToSettlement(Customer customer) =>
        $"customers/{Uri.EscapeDataString(customer.Number)}/settlement";

    /// <summary>Returns the link to a quote for a day. Nothing is written.</summary>
    public static string ToQuote(Customer customer, DateOnly on) =>
        $"{ToSettlement(customer)}?on={AddressDate.ToText(on)}";
}
