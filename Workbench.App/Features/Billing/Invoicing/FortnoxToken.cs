using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>
/// The content of the token file: JSON with what renews the access token, or the access token alone, if another program renews it.
/// </summary>
/// <param name="ExpiresAt">When the access token ends; null if it is not known.</param>
public sealed record FortnoxToken(
    [property: JsonPropertyName("accessToken")] string AccessToken,
    [property: JsonPropertyName("expiresAt")] DateTimeOffset? ExpiresAt,
    [property: JsonPropertyName("refreshToken")] string RefreshToken,
    [property: JsonPropertyName("clientId")] string ClientId,
    [property: JsonPropertyName("clientSecret")] string ClientSecret
)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public bool CanBeRenewed => RefreshToken is { Length: > 0 } && ClientId is { Length: > 0 };

    /// <exception cref="InvoicingTokenException">The file is JSON, but not of this form.</exception>
    public static FortnoxToken Parse(string content)
    {
        var text = content.Trim();
        if (!text.StartsWith('{'))
        {
            return new(text, null, "", "", "");
        }

        try
        {
            var token = JsonSerializer.Deserialize<FortnoxToken>(text, Json)!;
            return token with { AccessToken = token.AccessToken ?? "" };
        }
        catch (JsonException e)
        {
            throw new InvoicingTokenException("The token file is not valid JSON.", e);
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
