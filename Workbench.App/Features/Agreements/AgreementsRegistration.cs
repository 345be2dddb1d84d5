using Workbench.App.Features.Agreements.Account;
using Workbench.App.Shell.Places;

namespace Workbench.App.Features.Agreements;

/// <summary>Registers what is done to agreements.</summary>
public static class AgreementsRegistration
{
    public static IServiceCollection AddAgreements(this IServiceCollection services) =>
        services
            .AddSingleton<AddPackage>()
            .AddSingleton<OpenAgreement>()
            .AddSingleton<BuyRefillCard>()
            .AddSingleton<CancelRefillCard>()
            .AddSingleton<ChangePackage>()
            .AddSingleton<CoverUncoveredTime>()
            .AddSingleton<EndAgreement>()
            .AddSingleton<ResetPreview>()
            .AddSingleton<RunResets>()
            .AddSingleton<SettlementQuery>()
            .AddSingleton<StatementQuery>()
            .AddSingleton<UncoveredTimeQuery>()
            .AddSingleton<AccountQuery>()
            .AddSingleton<CardQuoteQuery>()
            .AddSingleton<PackageQuoteQuery>()
            .AddToSlot<BalancePart>(Slot.CustomerTop)
            .AddToSlot<LedgerPart>(Slot.CustomerLedger)
            .AddToSlot<CardsPart>(Slot.CustomerCards)
            .AddToSlot<TermsPart>(Slot.CustomerAgreement)
            .AddToSlot<UncoveredPart>(Slot.CustomerUncovered);
}
