using Microsoft.AspNetCore.ResponseCompression;

namespace Workbench.App.Hosting;

/// <summary>
/// Compresses pages. Scripts and styles are already compressed on disk. Compression over https is safe here: the only secret in
/// a page is its antiforgery token, which is masked differently in every response, so that the length reveals nothing.
/// </summary>
public static class Compression
{
    public static IServiceCollection AddCompression(this IServiceCollection services) =>
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ["text/html", "application/json"];
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
}
