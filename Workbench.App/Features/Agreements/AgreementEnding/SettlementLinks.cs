using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.AgreementEnding;

/// <summary>Builds the link to a settlement that can be printed, relative to the base address.</summary>
internal static class SettlementLinks
{
    public static string ToSettlement(Customer customer) =>
        $"customers/{Uri.EscapeDataString(customer.Number)}/settlement";
}
