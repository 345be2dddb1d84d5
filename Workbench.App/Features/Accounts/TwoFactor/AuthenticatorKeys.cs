using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;
using QRCoder;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.TwoFactor;

/// <summary>Creates, encrypts and checks the keys of authenticator apps (TOTP, RFC 6238).</summary>
public sealed class AuthenticatorKeys(IDataProtectionProvider protection, TimeProvider time)
{
    private const int KeyBytes = 20;
    private const int PixelsPerModule = 5;

    /// <summary>Codes of the step before and after count too: clocks differ.</summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    private readonly IDataProtector protector = protection.CreateProtector(
        "Workbench.AuthenticatorKey"
    );

    /// <returns>A new key in Base32, as people type it into an app that reads no picture.</returns>
    public static string Create() =>
        Base32Encoding.ToString(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <returns>The key as it is stored.</returns>
    public string Protect(string key) => protector.Protect(key);

    /// <returns>The address that an app reads from the picture.</returns>
    public static string Uri(string key, string email)
    {
        var issuer = System.Uri.EscapeDataString(ProductTexts.Name);
        return $"otpauth://totp/{issuer}:{System.Uri.EscapeDataString(email)}?secret={key}&issuer={issuer}";
    }

    /// <returns>The picture of the address as an SVG image.</returns>
    public static string Picture(string uri)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }

    /// <returns>The time step of the code; null if the code is wrong or was used before.</returns>
    public long? FindStep(Person person, string code)
    {
        if (person.AuthenticatorKey is not { } stored)
        {
            return null;
        }

        string key;
        try
        {
            key = protector.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            // The keys of this installation were lost: recovery codes and a one-time link are the ways in.
            return null;
        }

        return FindStep(key, code) is { } step && step > person.AuthenticatorStep ? step : null;
    }

    /// <returns>The time step of the code; null if it is wrong.</returns>
    public long? FindStep(string key, string code)
    {
        var digits = code.Replace(" ", "", StringComparison.Ordinal);
        return new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(
            time.GetUtcNow().UtcDateTime,
            digits,
            out var step,
            Window
        )
            ? step
            : null;
    }
}
