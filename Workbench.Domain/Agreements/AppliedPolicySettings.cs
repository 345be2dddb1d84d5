using System.Globalization;

namespace Workbench.Domain.Agreements;

/// <summary>
/// Names the settings that decided a ledger entry, as they are written in the settings file. The entry stores them, because the
/// operator can change them later (F9).
/// </summary>
public static class AppliedPolicySettings
{
    /// <summary>Added to the entry of a card that carried over its term's included hours (A6).</summary>
    public const string CarryOverAllHours = "Agreements:CarryOver=AllHoursIfRefilled";

    public static string ForCardPurchase(AgreementPolicy policy) =>
        $"Agreements:RefillCarryOverTerms={policy.RefillCarryOverTerms?.ToString(CultureInfo.InvariantCulture) ?? "Unlimited"}, Agreements:CarryOver={policy.CarryOver}";

    public static string ForUpgrade(AgreementPolicy policy) =>
        $"Agreements:UpgradeGrant={policy.UpgradeGrant}";

    public static string ForLateRegistration(AgreementPolicy policy) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Agreements:LateRegistrationDays={policy.LateRegistrationDays}"
        );

    /// <summary>Returns null if time is not rounded.</summary>
    public static string? ForTimeEntry(AgreementPolicy policy) =>
        policy.RoundUpToMinutes == 1
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Billing:RoundUpToMinutes={policy.RoundUpToMinutes}"
            );
}
