using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Workbench.App.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Intake : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "IntakeAnswers",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "integer", nullable: false),
                    Item = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    Text = table.Column<string>(
                        type: "character varying(5000)",
                        maxLength: 5000,
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntakeAnswers", x => new { x.TicketNumber, x.Item });
                    table.ForeignKey(
                        name: "FK_IntakeAnswers_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StagedFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    Draft = table.Column<string>(
                        type: "character varying(36)",
                        maxLength: 36,
                        nullable: false
                    ),
                    FileName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    ContentType = table.Column<string>(type: "text", nullable: false),
                    IsShown = table.Column<bool>(type: "boolean", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StagedFiles", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_StagedFiles_At",
                table: "StagedFiles",
                column: "At"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StagedFiles_PersonId_Draft",
                table: "StagedFiles",
                columns: new[] { "PersonId", "Draft" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_StagedFiles_Sha256",
                table: "StagedFiles",
                column: "Sha256"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "IntakeAnswers");

            migrationBuilder.DropTable(name: "StagedFiles");
        }
    }
}
